/** With whom we trade and on what terms: suppliers, customers, shops, partners, qualifications. */
@ApplicationModule(allowedDependencies = {"kernel", "platform", "journal", "identity", "importing", "catalog"})
@NullMarked
package io.redthread.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
