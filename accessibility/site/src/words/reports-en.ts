import type { reportsZhCN } from './reports-zh-cn';

/** The same in English. */
export const reportsEn: Record<keyof typeof reportsZhCN, string> = {
  feedback: 'Report an error',
  contact: 'Contact us',
  reportState: 'See what became of it',
  faultPrefix: 'Error: {title}',
  formFaults: 'There is something to correct',
  fieldTooLong: 'At most {max} characters; there are {length}, please shorten it',

  correctionIntro:
    'Please tell us of misprints, broken links, outdated content and anything you or your screen reader cannot read. It is dealt with in {days} working days.',
  correctionFault: 'What kind of error is it?',
  'fault.wording': 'A misprint or a wrong statement',
  'fault.broken-link': 'A link that does not open, or leads to something else',
  'fault.outdated': 'Out of date',
  'fault.accessibility': 'Cannot be seen, read aloud or used by keyboard',
  'fault.other': 'Something else',
  correctionPage: 'Which page?',
  correctionPageHint: 'Its address or title. Leave it empty if it concerns the whole site.',
  correctionText: 'What is wrong?',
  correctionTextHint: 'If you use a screen reader, please name it.',
  correctionSuggestion: 'How should it be? (optional)',
  correctionSend: 'Send the report',
  correctionHere: 'Is something wrong on this page? Report an error',

  contactIntro:
    'Write to us with questions, suggestions and complaints. We usually answer within {days} working days. For an error on a page, use “Report an error”.',
  contactSubject: 'Subject',
  contactText: 'Your message',
  contactTextHint: 'Please do not give numbers of identity cards or bank cards, or passwords.',
  contactSend: 'Send the message',

  reportContact: 'How can we reach you?',
  reportContactOptional: 'All of this is optional.',
  reportContactOne: 'Give a telephone number or an e-mail address, so that we can answer.',
  reportPrivacy:
    'Used only to ask you about your report or to answer it. It is not published, is kept encrypted, and is deleted 90 days after the end.',
  reportName: 'Name (optional)',
  reportTelephone: 'Telephone',
  reportEmail: 'E-mail',
  reportTrap: 'Leave this field empty',
  reportOtherWays: 'Other ways',

  reportChooseFault: 'Choose what kind of error it is',
  reportSayWhat: 'Say what is wrong',
  reportGiveSubject: 'Give a subject',
  reportGiveText: 'Write your message',
  reportGiveContact: 'Give a telephone number or an e-mail address',
  reportTelephoneWrong: 'Write the telephone number in digits, such as +86 833 2345678',
  reportEmailWrong: 'Write the e-mail address like name@example.org',

  reportAway:
    'It could not be delivered just now. What you wrote is below: please send it again in a few minutes, or call {number} if it is urgent.',
  reportTooMany:
    'There were too many. What you wrote is below: please send it again in ten minutes, or call {number} if it is urgent.',
  reportNotOurs:
    'This did not seem to come from a page of this site and was not taken. Please check what is below and send it again, or call {number}.',
  reportTooLargeTitle: 'Too large to be taken',
  reportTooLarge:
    'What you sent is larger than this site takes at once. Please go back, shorten it or send it in parts.',

  receiptTitle: 'We have received it',
  receiptThanks:
    'Thank you. Please write these two numbers down or print this page; with them you can see what becomes of it.',
  receiptNumber: 'Receipt number',
  receiptCode: 'Query code',
  receiptAt: 'Received',
  receiptNext: 'What happens next',
  receiptNextCorrection:
    'The editors check it within {days} working days and correct it, or say why not.',
  receiptNextMessage:
    'You are answered within {days} working days; if it takes longer, we say how far it has come.',
  receiptNextState: 'How far it has come and the answer are shown at “See what became of it”.',
  receiptNextContact: 'If you left a telephone number or address, we use it if needed.',
  receiptOnce:
    'This page lasts for an hour. Only you know the two numbers; please give them to nobody.',
  receiptOver:
    'The receipt was shown for an hour. If you wrote the two numbers down, enter them here.',

  stateIntro: 'Enter the receipt number and the query code that you were given.',
  stateNumberHint: '10 digits',
  stateCodeHint: '8 digits',
  stateAsk: 'Show',
  stateNumberWrong: 'The receipt number has 10 digits; please check it for slips',
  stateCodeWrong: 'The query code has 8 digits; please check it for slips',
  stateUnknown:
    'Nothing was found. Please check both numbers; if you have lost them, call {number}.',
  stateTooMany: 'Too many attempts. Please try again in ten minutes, or call {number}.',
  stateAway:
    'It cannot be looked up just now. Please try again in a few minutes, or call {number}.',
  stateKind: 'Kind',
  'kind.correction': 'Error on the site',
  'kind.message': 'Message',
  stateStage: 'State',
  'stage.received': 'Received, not yet begun',
  'stage.in-progress': 'Being dealt with',
  'stage.answered': 'Answered',
  'stage.closed': 'Closed',
  stateSince: 'Since',
  stateOutcome: 'Outcome',
  'outcome.corrected': 'Corrected',
  'outcome.no-fault': 'Checked, and found to be right',
  'outcome.answered': 'Answered',
  'outcome.passed-on': 'Passed on to the body in charge',
  'outcome.duplicate': 'The same as an earlier report, dealt with together',
  'outcome.invalid': 'Nothing that could be dealt with',
  stateAnswer: 'Answer',
};
