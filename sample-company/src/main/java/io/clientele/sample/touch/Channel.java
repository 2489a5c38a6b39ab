package io.clientele.sample.touch;

/** Where people and the company meet; one system writes down what happens on each. */
public enum Channel {
  WEB,
  EMAIL,
  PHONE,
  SMS,
  CHAT,
  SOCIAL,
  STORE,
  FORM,
  FAX,
  PRINT,
  SALES_REP,
  IN_PERSON
}
