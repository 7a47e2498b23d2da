/** Seals secrets that must be kept and used again, such as passwords of accounts elsewhere. */
@NullMarked
package io.redthread.platform.secrets;

import org.jspecify.annotations.NullMarked;
