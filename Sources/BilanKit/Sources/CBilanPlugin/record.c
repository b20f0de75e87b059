#include "bilan_plugin.h"
