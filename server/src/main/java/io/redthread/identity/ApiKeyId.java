package io.redthread.identity;

import io.redthread.kernel.Id;

/** Id of an API key (接口密钥). */
public record ApiKeyId(long value) implements Id {}
