/** Files of rows and columns as people upload them: recognised, limited, read row by row. */
@NullMarked
package io.redthread.importing.file;

import org.jspecify.annotations.NullMarked;
