package io.redthread.parties;

import io.redthread.importing.ImportTarget;
import io.redthread.journal.Journal;
import io.redthread.kernel.Label;
import io.redthread.parties.store.PartyStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The imports of the three kinds of parties. */
@Configuration(proxyBeanMethods = false)
class PartyImports {

    @Bean
    ImportTarget supplierImport(PartyStore store, Journal journal) {
        return new PartyImport(PartyKind.SUPPLIER, new Label("供应商", "Suppliers"), store, journal);
    }

    @Bean
    ImportTarget customerImport(PartyStore store, Journal journal) {
        return new PartyImport(PartyKind.CUSTOMER, new Label("客户", "Customers"), store, journal);
    }

    @Bean
    ImportTarget partnerImport(PartyStore store, Journal journal) {
        return new PartyImport(PartyKind.PARTNER, new Label("合作伙伴", "Partners"), store, journal);
    }
}
