package io.redthread.purchasing;

import io.redthread.parties.Contact;
import io.redthread.parties.SupplierFacts;
import io.redthread.parties.SupplierId;
import io.redthread.parties.Suppliers;
import io.redthread.purchasing.events.Addressee;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds where suppliers are written to. */
@Component
class Addressees {

    private final Suppliers suppliers;

    Addressees(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    /** Of each of these, with or without an address; one statement. */
    Map<SupplierId, Addressee> of(Collection<SupplierId> ids) {
        var known = suppliers.facts(ids);
        return ids.stream()
                .distinct()
                .collect(
                        Collectors.toMap(Function.identity(), id -> addressee(id, Optional.ofNullable(known.get(id)))));
    }

    private static Addressee addressee(SupplierId id, Optional<SupplierFacts> facts) {
        var contact = facts.map(SupplierFacts::contact).orElse(Contact.NONE);
        return new Addressee(
                id,
                facts.map(SupplierFacts::name).orElse(""),
                contact.name(),
                contact.email(),
                facts.map(SupplierFacts::country).orElse("CN"));
    }
}
