/** What others may learn from sales. */
@NamedInterface("events")
@NullMarked
package io.redthread.sales.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
