package io.redthread.inventory;

/**
 * A setting as a list shows it.
 *
 * @param setting what is set
 * @param name the item's Chinese name; empty for all goods
 */
public record PickSettingLine(PickSetting setting, String name) {}
