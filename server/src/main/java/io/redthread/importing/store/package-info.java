/** Tables of the import frame; jOOQ stays in here. */
@NullMarked
package io.redthread.importing.store;

import org.jspecify.annotations.NullMarked;
