/** How carriers are asked: what each interface wants to read, and how it wants it signed. */
@NullMarked
package io.redthread.fulfilment.transport;

import org.jspecify.annotations.NullMarked;
