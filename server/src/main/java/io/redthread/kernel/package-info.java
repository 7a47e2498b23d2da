/** The words everyone shares: Money, UnitPrice, Quantity, Sku, DocumentRef, Refusal. Pure Java. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package io.redthread.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
