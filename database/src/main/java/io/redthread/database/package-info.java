/** The PostgreSQL that Redthread brings along, the migrations of every module, and the typed tables made from them. */
@NullMarked
package io.redthread.database;

import org.jspecify.annotations.NullMarked;
