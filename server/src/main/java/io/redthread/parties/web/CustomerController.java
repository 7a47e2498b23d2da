package io.redthread.parties.web;

import io.redthread.parties.CustomerId;
import io.redthread.parties.PartyKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Customers over HTTP. */
@RestController
@RequestMapping("/api/parties/customers")
class CustomerController extends PartyController<CustomerId> {

    CustomerController(PartyEndpoint parties) {
        super(PartyKind.CUSTOMER, parties);
    }
}
