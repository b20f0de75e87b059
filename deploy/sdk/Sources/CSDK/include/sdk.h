/* The SDK is a library of its own: this target only brings what it needs. */
