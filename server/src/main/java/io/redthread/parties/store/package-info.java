/** The SQL of parties, shops and mappings. */
@NullMarked
package io.redthread.parties.store;

import org.jspecify.annotations.NullMarked;
