/** What others may learn from tasks. */
@NamedInterface("events")
@NullMarked
package io.redthread.tasks.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
