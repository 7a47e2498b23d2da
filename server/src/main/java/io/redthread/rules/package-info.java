/** Versioned rule sets over typed vocabularies: conditions in CEL that business people read and change. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity"})
@NullMarked
package io.redthread.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
