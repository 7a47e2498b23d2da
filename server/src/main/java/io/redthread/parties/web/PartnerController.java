package io.redthread.parties.web;

import io.redthread.parties.PartnerId;
import io.redthread.parties.PartyKind;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Partners over HTTP. */
@RestController
@RequestMapping("/api/parties/partners")
class PartnerController extends PartyController<PartnerId> {

    PartnerController(PartyEndpoint parties) {
        super(PartyKind.PARTNER, parties);
    }
}
