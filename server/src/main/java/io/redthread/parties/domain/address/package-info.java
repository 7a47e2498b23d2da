/** How an address is read: the divisions of China, countries' rules, phone numbers. */
@NullMarked
package io.redthread.parties.domain.address;

import org.jspecify.annotations.NullMarked;
