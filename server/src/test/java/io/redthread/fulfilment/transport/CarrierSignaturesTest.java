package io.redthread.fulfilment.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Signatures against values worked out with other tools (md5sum, base64). */
class CarrierSignaturesTest {

    @Test
    void each_interface_is_signed_as_it_says() {
        assertThat(CarrierSignatures.sf("{\"orderId\":\"红\"}", "1600000000000", "word"))
                .isEqualTo("QpqL+rtxW8RYcrcGHWJ1Jw==");
        assertThat(CarrierSignatures.cainiao("{\"orderId\":\"红\"}", "word")).isEqualTo("50Vrox9TsMUEGQuOj7ywtA==");
        assertThat(CarrierSignatures.kuaidi100("{\"orderId\":\"红\"}", "1600000000000", "key", "word"))
                .isEqualTo("0CCA96842EF230680027BB0472F0E014");
        assertThat(CarrierSignatures.kdniao("{\"orderId\":\"红\"}", "word"))
                .isEqualTo("ZTc0NTZiYTMxZjUzYjBjNTA0MTkwYjhlOGZiY2IwYjQ=");
    }

    @Test
    void the_documented_example_of_sf_comes_out() {
        assertThat(CarrierSignatures.sf(
                        "{\"language\":\"zh-CN\",\"orderId\":\"QIAO-20200618-004\"}",
                        "12312334453453",
                        "fjcg5PGKaNpPSHFAZ4QsCOkV71R3zVci"))
                .isEqualTo("IIKJtuLVzoFTu4kHI8M8vA==");
    }
}
