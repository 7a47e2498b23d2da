/** What others may learn from the process. */
@NamedInterface("events")
@NullMarked
package io.redthread.process.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
