package io.redthread.bench;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What is asked of the server, and what its answer must be. */
abstract class Questions {

    private final String key;

    Questions(String key) {
        this.key = key;
    }

    /** Of that kind: {@code order} or {@code purchase}, with what it needs. */
    static Questions of(String key, String[] kind) {
        return kind[0].equals("order")
                ? new OrderQuestions(key, kind[1], kind[2])
                : new PurchaseQuestions(key, kind[1], kind[2].split(","), kind[3].split(","));
    }

    abstract byte[] ask(int index);

    /** Fails the run when that is not what was asked for. */
    abstract void check(Caller one);

    byte[] post(String path, String name, String json) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var head = """
                POST %s HTTP/1.1\r
                Host: localhost\r
                X-Api-Key: %s\r
                Idempotency-Key: bench-%s\r
                Content-Type: application/json\r
                Content-Length: %d\r
                \r
                """.formatted(path, key, name, body.length).getBytes(StandardCharsets.UTF_8);
        var all = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return all;
    }

    static void expect(Caller one, String... parts) {
        var answer = one.answer();
        if (!answer.startsWith("HTTP/1.1 201") || !Arrays.stream(parts).allMatch(answer::contains)) {
            throw new IllegalStateException(answer);
        }
    }
}
