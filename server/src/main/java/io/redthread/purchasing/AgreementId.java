package io.redthread.purchasing;

import io.redthread.kernel.Id;

/** Id of a framework agreement (框架协议). */
public record AgreementId(long value) implements Id {}
