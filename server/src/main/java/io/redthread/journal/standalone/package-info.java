/** Checks exports and proofs on a machine that has nothing but Java. */
@NullMarked
package io.redthread.journal.standalone;

import org.jspecify.annotations.NullMarked;
