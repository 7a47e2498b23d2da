/** The import frame: a file is uploaded, its columns are mapped, rows are taken in batches, refused ones reported. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity"})
@NullMarked
package io.redthread.importing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
