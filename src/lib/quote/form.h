/* form: the forms of a verb, as tables of verbs number them: what else they say of it is below FORM_UNIT, to
 * which they add so many times the form's number. */
#ifndef QUOTE_FORM_H
#define QUOTE_FORM_H

enum say_form { FORM_BASE, FORM_PAST, FORM_PARTICIPLE, FORM_BOTH, FORM_THIRD, FORM_GERUND };

enum { FORM_UNIT = 10 };

#endif
