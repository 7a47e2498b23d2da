/** The tables of boards; jOOQ only here. */
@NullMarked
package io.redthread.boards.store;

import org.jspecify.annotations.NullMarked;
