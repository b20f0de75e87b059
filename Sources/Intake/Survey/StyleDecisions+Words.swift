import BilanKit
import Support

extension Decision.Kind {
    init(_ kind: StyleDecisions.Reading.Kind) {
        self =
            switch kind {
            case .numbers: .numbers
            case .dates: .dates
            case .unit: .unit
            case .constant: .constant
            case .yearColumn: .yearColumn
            case .cut: .cut
            }
    }
}

extension StyleDecisions.Reading {
    /// The style in which the column's marks mean the contrary.
    private var otherStyle: String {
        NumberStyle(decimal: NumberStyle(example: value)?.decimal.other ?? .comma).example
    }

    /// What was decided, for a person to agree with or to overrule, in French.
    package var french: String {
        let cells = count.map { FrenchNumber.count($0, "cellule") } ?? ""
        switch kind {
        case .numbers:
            let style = "les nombres s’y écrivent comme \(value)"
            return count == nil ? style : style + ", d’après \(cells) ; sinon --numbers \"\(field)=\(otherStyle)\""
        case .dates where value == DateOrder.monthFirst.rawValue:
            let order = "le mois y précède le jour"
            return count == nil ? order : order + ", d’après \(cells) ; sinon --dates \"\(field)=dd/mm\""
        case .dates:
            let order = "le jour y précède le mois"
            return count == nil
                ? order
                : order
                    + ", comme en France : rien dans la colonne n’en décide (\(cells)) ; sinon --dates \"\(field)=mm/dd\""
        case .unit:
            return "les montants y sont en \(value)"
                + (count == nil ? "" : " d’après le nom de la colonne : multipliés ; sinon --unit \"\(field)=€\"")
        case .constant: return "\(value) pour tout le fichier, où rien d’autre n’est dit"
        case .yearColumn: return "l’année de « \(value) » sert où le jour est vide (\(cells))"
        case .cut:
            return
                "sa virgule décimale n’est pas entre guillemets : les deux cellules qu’elle fait sont rejointes dans "
                + FrenchNumber.count(count ?? 0, "ligne")
        }
    }

    /// The same in English.
    package var english: String {
        let cells = count.map { EnglishText.count($0, "cell", "cells") } ?? ""
        switch kind {
        case .numbers:
            let style = "its numbers are written like \(value)"
            return count == nil
                ? style : style + ", according to \(cells); otherwise --numbers \"\(field)=\(otherStyle)\""
        case .dates where value == DateOrder.monthFirst.rawValue:
            let order = "the month precedes the day in it"
            return count == nil ? order : order + ", according to \(cells); otherwise --dates \"\(field)=dd/mm\""
        case .dates:
            let order = "the day precedes the month in it"
            return count == nil
                ? order
                : order
                    + ", as in France: nothing in the column settles it (\(cells)); otherwise --dates \"\(field)=mm/dd\""
        case .unit:
            return "its amounts are in \(value)"
                + (count == nil ? "" : " according to the column’s name: multiplied; otherwise --unit \"\(field)=€\"")
        case .constant: return "\(value) for the whole file, where nothing else is said"
        case .yearColumn: return "the year of “\(value)” is used where the day is empty (\(cells))"
        case .cut:
            return "its decimal comma is not in quotation marks: the two cells that it makes are joined again in "
                + EnglishText.count(count ?? 0, "row", "rows")
        }
    }
}
