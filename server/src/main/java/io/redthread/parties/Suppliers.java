package io.redthread.parties;

import io.redthread.parties.store.SupplierReads;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The suppliers (供应商) for whoever orders from them. One statement, however many are asked for. */
@Service
@Transactional(readOnly = true)
public class Suppliers {

    private final SupplierReads reads;

    Suppliers(SupplierReads reads) {
        this.reads = reads;
    }

    /** Facts of those suppliers that exist. */
    public Map<SupplierId, SupplierFacts> facts(Collection<SupplierId> ids) {
        return ids.isEmpty() ? Map.of() : reads.facts(ids);
    }

    /** Suppliers by their codes; those that exist. */
    public Map<String, SupplierId> byCode(Collection<String> codes) {
        return codes.isEmpty() ? Map.of() : reads.byCode(codes);
    }

    /** Suppliers that a search for these words finds, at most so many. */
    public List<SupplierId> found(String words, int most) {
        return reads.found(words, most);
    }
}
