/** What can be bought, stored and sold: SKU, barcode, units, kits, categories. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "importing"})
@NullMarked
package io.redthread.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
