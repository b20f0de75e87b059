#pragma once

/// Tries one thing that no report needs.
///
/// - name: what is tried.
/// - place: a folder of the user's, with a file `key` in it.
/// - Returns: 1 where it was done, 0 where the system refused the right, 2 where the trick has no such name, and else
///   minus the error.
int prowl(const char *name, const char *place);

/// Writes a message that ends the worker's task to every descriptor of the process.
void prowl_forge(void);
