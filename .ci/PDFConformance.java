import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.RuleId;

/** Runs veraPDF. First argument: flavours such as {@code 3a,ua1}; the others: files. */
final class PDFConformance {
    /** How many failed checks are kept, to tell where each rule is broken first. */
    private static final int KEPT_FAILURES = 200;

    public static void main(String[] arguments) {
        Logger.getLogger("").setLevel(Level.SEVERE);
        VeraGreenfieldFoundryProvider.initialise();
        boolean passes = true;
        for (int index = 1; index < arguments.length; index++) {
            for (String flavour : arguments[0].split(",")) {
                passes &= check(arguments[index], flavour);
            }
        }
        System.exit(passes ? 0 : 1);
    }

    private static boolean check(String path, String name) {
        PDFAFlavour flavour = PDFAFlavour.byFlavourId(name);
        if (flavour == PDFAFlavour.NO_FLAVOUR) {
            System.out.println("FAIL " + name + " " + path + ": there is no such flavour");
            return false;
        }
        File file = new File(path);
        if (!file.isFile()) {
            System.out.println("FAIL " + name + " " + path + ": there is no such file");
            return false;
        }
        try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(flavour, KEPT_FAILURES, false, false, false)) {
            ValidationResult result = validator.validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + path
                    + " (" + result.getTotalAssertions() + " checks)");
            if (!result.isCompliant()) {
                explain(result);
            }
            return result.isCompliant();
        } catch (Exception | OutOfMemoryError error) {
            System.out.println("FAIL " + name + " " + path + ": " + error);
            return false;
        }
    }

    /** Prints each broken rule once, with how often it is broken and where first. */
    private static void explain(ValidationResult result) {
        Map<RuleId, Integer> counts = result.getFailedChecks();
        Map<RuleId, Boolean> seen = new HashMap<>();
        for (TestAssertion assertion : result.getTestAssertions()) {
            RuleId rule = assertion.getRuleId();
            if (assertion.getStatus() != TestAssertion.Status.FAILED || seen.put(rule, true) != null) {
                continue;
            }
            System.out.println("  " + rule.getSpecification() + " " + rule.getClause() + "-" + rule.getTestNumber()
                    + ", " + counts.get(rule) + " times: " + assertion.getMessage().replaceAll("\\s+", " "));
            System.out.println("    first at " + assertion.getLocation().getContext());
        }
    }
}
