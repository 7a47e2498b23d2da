/** What others may learn from imports. */
@NamedInterface("events")
@NullMarked
package io.redthread.importing.events;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
