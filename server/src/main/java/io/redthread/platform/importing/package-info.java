/** The import frame: a file is uploaded, its columns are mapped, rows are taken in batches, refused ones reported. */
@NullMarked
package io.redthread.platform.importing;

import org.jspecify.annotations.NullMarked;
