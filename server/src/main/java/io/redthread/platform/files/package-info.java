/** Files that people attach: bytes in the database, so that they are there exactly when what they belong to is. */
@NullMarked
package io.redthread.platform.files;

import org.jspecify.annotations.NullMarked;
