@NullMarked
package io.redthread.fulfilment.transport;

import org.jspecify.annotations.NullMarked;
