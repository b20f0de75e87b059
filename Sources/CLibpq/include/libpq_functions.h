#pragma once

// libpq's functions, of the types that its header gives them. The library is loaded when the first of them is asked for:
// with Kerberos, LDAP and TLS, which it needs in turn, it takes a tenth of a command's start, and most data are files.

#if __has_include(<postgresql/libpq-fe.h>)
#include <postgresql/libpq-fe.h>
#else
#include <libpq-fe.h>
#endif

#define LIBPQ_FUNCTIONS(each) \
    each(PQcancel)            \
    each(PQclear)             \
    each(PQconnectdbParams)   \
    each(PQconninfoFree)      \
    each(PQconninfoParse)     \
    each(PQerrorMessage)      \
    each(PQexec)              \
    each(PQexecParams)        \
    each(PQfinish)            \
    each(PQfreeCancel)        \
    each(PQfreemem)           \
    each(PQgetCancel)         \
    each(PQgetCopyData)       \
    each(PQgetResult)         \
    each(PQgetisnull)         \
    each(PQgetvalue)          \
    each(PQnfields)           \
    each(PQntuples)           \
    each(PQresultStatus)      \
    each(PQsetClientEncoding) \
    each(PQsetNoticeProcessor) \
    each(PQstatus)            \
    each(PQtransactionStatus)

struct libpq_functions {
#define LIBPQ_POINTER(name) __typeof__(&name) _Nonnull name;
    LIBPQ_FUNCTIONS(LIBPQ_POINTER)
#undef LIBPQ_POINTER
};

/// Loads the library, once. NULL where it can't be loaded; `libpq_failure` then has what the system's linker says.
const struct libpq_functions *_Nullable libpq_load(void);
const char *_Nonnull libpq_failure(void);
