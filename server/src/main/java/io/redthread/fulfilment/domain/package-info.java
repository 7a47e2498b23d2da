/** The rules of waves, pack checks, waybills and feedback; Java and kernel only. */
@NullMarked
package io.redthread.fulfilment.domain;

import org.jspecify.annotations.NullMarked;
