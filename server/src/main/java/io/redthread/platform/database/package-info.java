/** The connection to PostgreSQL: start, migrations, typed batches, statement counts, id blocks. */
@NullMarked
package io.redthread.platform.database;

import org.jspecify.annotations.NullMarked;
