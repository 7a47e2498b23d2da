/** The proof of the journal: canonical form, hash chain, Merkle checkpoints and their checks. JDK only. */
@NullMarked
package io.redthread.journal.domain;

import org.jspecify.annotations.NullMarked;
