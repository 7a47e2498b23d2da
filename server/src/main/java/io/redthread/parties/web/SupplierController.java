package io.redthread.parties.web;

import io.redthread.parties.PartyKind;
import io.redthread.parties.SupplierId;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Suppliers over HTTP. */
@RestController
@RequestMapping("/api/parties/suppliers")
class SupplierController extends PartyController<SupplierId> {

    SupplierController(PartyEndpoint parties) {
        super(PartyKind.SUPPLIER, parties);
    }
}
