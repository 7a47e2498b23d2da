package io.redthread.rules.domain;

/** CEL's names of types in words. */
final class Types {

    private Types() {}

    static String zh(String types) {
        return types.replaceAll("list\\(dyn\\)|list\\(\\w+\\)", "列表")
                .replace("uint", "正整数")
                .replace("int", "整数")
                .replace("double", "小数")
                .replace("string", "文本")
                .replace("bool", "真假")
                .replaceAll("[()]", "")
                .replace(", ", "与");
    }

    static String en(String types) {
        return types.replaceAll("list\\(dyn\\)|list\\(\\w+\\)", "a list")
                .replaceAll("\\bu?int\\b", "a whole number")
                .replace("double", "a decimal")
                .replace("string", "a text")
                .replace("bool", "a truth")
                .replaceAll("[()]", "")
                .replace(", ", " and ");
    }
}
