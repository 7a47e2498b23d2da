package io.redthread.e2e;

