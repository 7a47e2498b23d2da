/** The rules of parties: what a contact, a shop, a qualification may hold. */
@NullMarked
package io.redthread.parties.domain;

import org.jspecify.annotations.NullMarked;
