/** What slots of English templates are filled with; a word may hold slots itself. */
export const wordsEn: Readonly<Record<string, readonly string[]>> = {
  screen:
    'My Page,the settings,the home screen,the contract page,the payment page,the history list,the notification centre,the admin console,the order summary,the device list,the top of the app,the menu at the top right,the usage page,your profile,the order details,the identity check,the basket,the membership card'.split(
      ',',
    ),
  button:
    'Change,Check,Continue,Save,Send again,Apply,Undo,See details,Try again,Agree and continue,Connect,Refresh,Delete,Link,Add,Download,Back to the list,Reset settings,Report a problem'.split(
      ',',
    ),
  noun: 'amount due,registered details,verification code,statement,access point,charging state,warranty period,delivery status,pick-up point,contract date,closing date,debit date,data volume,free space,passcode,contact details,display name,language setting,ringtone,sharing scope,latest version,terms of use,identity document,tracking number,discount,handling fee,balance,expiry date,invitation,permission,history,reservation,estimate,late fee,backup,synchronisation,location,automatic renewal,family group,device name,sign-in history,recovery code,reissue fee,expected delivery date,cost of parts,repair status,leaving date,daily rate,carried-over data,order of priority'.split(
    ',',
  ),
  kind: 'monthly yearly additional spare first final external internal shared separate dedicated standard premium former new temporary main special seasonal foreign domestic nightly holiday corporate student group personal primary secondary automatic manual regular occasional urgent preferred ordinary simple detailed combined split prepaid deferred continued renewed previous changed original registered closed linked forwarded missing damaged replacement rental returned demonstration refurbished free paid reduced gross net indoor outdoor mobile local spoken written posted couriered refrigerated large small light fast slow fixed portable domestic professional educational medical public regional summer winter morning afternoon late early current following past upcoming annual quarterly half-yearly third fourth partial complete estimated confirmed pending disputed archived hidden visible encrypted signed printed digital bundled optional mandatory suggested'.split(
    ' ',
  ),
  trouble:
    'does not appear,does not respond,stops halfway,is asked for again and again,ends in an error,appears twice,still shows the old value,cannot be found,cannot be chosen,disappears,is slow,does not arrive,shows garbled letters,is not updated,cannot be saved,is duplicated,closes by itself,will not connect,is not recognised,stays grey'.split(
      ',',
    ),
  cause:
    'the network is busy,the app is an old version,the spelling differs from your registration,the clock of the device is wrong,another device is doing the same,the closing date lies in between,the desk has closed for the day,the battery is low,power saving is on,the service is paused for a while,your mail filter holds our message back,the contract is in another name,the check is not finished yet,an earlier request is still open,there is not enough space,parental limits apply,a part is not seated properly,two entries have the same name'.split(
      ',',
    ),
  when: 'on the monthly closing date,on the next working morning,{number} minutes after you apply,the day before delivery,right after an update,the first time you use it,after you change devices,after a change of name,over a holiday,during maintenance at night,within {number} days of the contract,in the middle of a month,at the turn of the year,since the change of {month} {day}'.split(
    ',',
  ),
  person:
    'the contract holder,a family member,the recipient,an administrator,an invited person,a representative,the user,a minor,a business customer'.split(
      ',',
    ),
  verb: 'check,update,enter,close,save,choose,send,note,review,switch,press,scan,copy,restart'.split(
    ',',
  ),
  result:
    'the earlier view comes back,a reference number appears,a message goes to your registered address,the new value takes effect,you are done,the old setting stops working,nothing is charged,other devices no longer see it,the history shows "{button}",it moves to the top of the list,it resumes by itself,you can skip this next time'.split(
      ',',
    ),
  place:
    'a shop,a convenience store,a parcel locker,the repair desk,the post office,the service counter,the desk of a partner,your home'.split(
      ',',
    ),
  setting:
    'power saving,automatic updates,flight mode,location,notifications,two-step sign-in,data saver,do not disturb,text size,sharing,automatic sign-in,parental limits,region and language,preferred network'.split(
      ',',
    ),
  amount:
    '{number} yen,{number}00 yen,{number} points,{number} GB,{number} pieces,{number} items,{number} times'.split(
      ',',
    ),
};

/** Sentences of paragraphs. */
export const sentencesEn: readonly string[] = [
  'You can check the {noun} of {name} at any time in {screen}.',
  'If the {noun} {trouble}, the usual reason is that {cause}.',
  'It takes up to {number} minutes until the {noun} is right, and longer {when}.',
  'This page takes you through it step by step, so that you can mend the {noun} of {name} yourself.',
  'Once that is finished, {result}.',
  'This happens when you have not pressed **"{button}"** yet.',
  'Only {person} can change the **{noun}**.',
  'Open {screen} for *{name}* first, and you will not lose your way.',
  'When you see **{code}**, {cause}; wait a little before you try again.',
  'If {cause}, {verb} the {noun} and try once more.',
  'To collect it at {place}, bring the {noun} and a note of {code}.',
  'If you use both {name} and {name2}, each has a {noun} of its own.',
  'When {person} asks for this, checking the {noun} takes about {number} minutes.',
  'Beyond {amount}, the {noun} changes {when}.',
  'There is more about this in {link}.',
  'A similar problem is described in {link}.',
  'The {noun} and the {noun2} are not the same: bills use the {noun}, messages use the {noun2}.',
  'With {setting} switched on, it can happen that the {noun} {trouble}.',
  'The number `{code}` says that {cause}.',
  'On devices older than the {model}, {screen} is arranged a little differently.',
  'An old {noun} is removed {when}, so save whatever you would like to keep.',
  'What we say about the {noun2} of {name} was last revised on {month} {day}.',
  'If anything worries you, have the {noun} at hand before you get in touch.',
  'Scroll down if you cannot see *{button}* in {screen}.',
  'Up to {amount} of the {noun} cost nothing extra.',
  'Nobody needs to go to {place}: everything is done in {screen}.',
  'You cannot take back the {noun} {when}, so please be careful.',
  'In most cases, switch {setting} off and on again, and {result}.',
  'When you move from {name} to {name2}, the {noun} comes along but the {noun2} does not.',
  'Even where the {noun} says **{amount}**, the bill itself is settled {when}.',
  'If only the {noun2} {trouble}, you can go on as you are.',
  'Please note that checking the {noun} takes longer when {cause}.',
  'If the {noun} of your {model} {trouble}, follow {link}.',
  'Whoever changes the {noun} {when} does well to look at the {noun2}, too.',
  'A "{letter}" before the digits means that the {noun} was made with {name}.',
];

/** Lines of steps, each a thing to do. */
export const stepsEn: readonly string[] = [
  'Open {screen} and press "{button}".',
  'Check the {noun}. If you are not sure, see {link}.',
  'In the list of {name}, choose the {noun} that you want to change.',
  'Enter the number that you were sent within {number} minutes.',
  'Press **"{button}"** as soon as it turns blue.',
  'Make sure that {setting} is switched off.',
  'Read the summary, and go on with "{button}" if all is well.',
  'See whether the {noun} and the {noun2} agree.',
  'Restart the device ({model}) once.',
  'You are done when `{code}` has gone.',
  'Write down the reference number; you may be asked for it at {place}.',
  'Wait about {number} minutes, then open {screen} again.',
];

/** Points of lists, short. */
export const pointsEn: readonly string[] = [
  'the {noun} (for {person})',
  'the {noun} of {name}',
  'whenever you use {setting}',
  'the {noun}, {when}',
  'the {model} and the {model2}',
  'when {cause}',
  'up to {amount} of the {noun}',
  'the {noun2} after you press "{button}"',
  '`{code}` in {screen}',
];

/** Headings of sections. */
export const headingsEn: readonly string[] = [
  'When the {noun} {trouble}',
  'Steps for {name}',
  'Look it up in {screen}',
  'What you need before you start',
  'If it does not work',
  'What {code} means',
  'If {person} does this for you',
  'How the {noun} differs from the {noun2}',
  'What happens {when}',
  '{name} and {name2} compared',
  'Frequent questions',
  'Check {setting}',
  'Charges and the {noun}',
  'If you have a {model}',
];

/** Titles of articles; `topic` is the object the article is about. */
export const titlesEn: readonly string[] = [
  'What to do when the {topic} {trouble}',
  'How to change the {topic} in {name}',
  'How to check the {topic} ({name})',
  'What you should know about the {topic} of {name}',
  '{code}: the {topic} {trouble}',
  'What happens to the {topic} {when}?',
  'How {person} can change the {topic}',
  'Move the {topic} from {name} to {name2}',
];

/** Questions in customers' words. */
export const asksEn: readonly string[] = [
  'the {topic} (cannot be found|is missing|{trouble})',
  '(change|correct) the {topic} of {name}',
  '(when|where) do I see the {topic}',
  'why do I (get|see) {code}',
  'I (entered the wrong|deleted the) {topic}',
  'the {topic} (fails|does not work) in {name}',
];
