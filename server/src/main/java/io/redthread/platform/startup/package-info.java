/** What every new company gets before anything else runs. */
@NullMarked
package io.redthread.platform.startup;

import org.jspecify.annotations.NullMarked;
