package io.redthread.identity.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An endpoint that also serves people who have yet to choose their own password. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface DespiteOneTimePassword {}
