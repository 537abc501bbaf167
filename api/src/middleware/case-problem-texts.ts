import { CASE_DESK_PROBLEM_TEXTS, text } from './case-desk-problem-texts';

const FILE_TEXTS = {
  'case-file-empty': text(
    '文件是空的',
    '请重新选择文件。',
    'The file is empty',
    'Choose another one.',
  ),
  'case-file-kind': text(
    '不支持这种文件',
    '请上传指南要求的格式：图片、PDF 或 Word 文档（.docx）。',
    'This kind of file is not taken',
    'Send what the guide asks for: a picture, PDF or .docx.',
  ),
  'case-file-broken': text(
    '文件不完整或已损坏',
    '请重新拍照、重新保存后再上传。',
    'The file is cut off or broken',
    'Take or save it anew and send it again.',
  ),
  'case-file-active': text(
    '文件中含有宏、脚本或嵌入文件',
    '请另存为普通文档，或打印后拍照上传。',
    'The file holds macros, scripts or other files',
    'Save it without them, or send a picture of it.',
  ),
  'case-file-locked': text(
    '文件有密码',
    '请去掉密码后再上传。',
    'The file is locked',
    'Send it without a password.',
  ),
  'case-file-too-large': text(
    '文件过大',
    '请缩小后再上传，上限见指南。',
    'The file is too large',
    'Make it smaller; the guide says how large it may be.',
  ),
  'case-file-gone': text(
    '有文件已失效',
    '请重新上传标出的材料。',
    'A file is not there any more',
    'Upload the material anew.',
  ),
  'case-file-unasked': text(
    '申请表没有要求这份材料',
    '请重新打开申请表。',
    'The form does not ask for this',
    'Open the form anew.',
  ),
  'case-files-too-many': text(
    '上传过于频繁',
    '请十分钟后再试。',
    'Too many files',
    'Try again in ten minutes.',
  ),
  'case-files-full': text(
    '暂时不能上传文件',
    '请稍后再试，或到窗口提交。',
    'Files cannot be taken now',
    'Try again later, or bring them along.',
  ),
  'multipart-invalid': text(
    '上传没有完成',
    '请重新上传。',
    'The upload is not complete',
    'Send it again.',
  ),
  'multipart-unsupported': text(
    '上传格式有误',
    '请使用 multipart/form-data。',
    'Unsupported content type',
    'Use multipart/form-data.',
  ),
};

const PUBLIC_TEXTS = {
  'form-unknown': text(
    '这项服务没有在线申请表',
    '请按办事指南上的其他方式办理。',
    'There is no form',
    'Use another way that the guide names.',
  ),
  'form-changed': text(
    '申请表已更新',
    '请重新打开申请表；已填写的内容请先保留。',
    'The form has changed',
    'Open the form anew; keep what you wrote.',
  ),
  'form-closed': text(
    '申请已截止',
    '截止日期见办事指南；如有疑问，请电话咨询。',
    'It is closed',
    'The guide says until when it was open. Telephone with questions.',
  ),
  'answers-invalid': text(
    '填写有误',
    '请按 errors 中的说明修改后重新提交，已填写的内容都在。',
    'Some answers are not right',
    'Correct the answers named in `errors`; nothing is lost.',
  ),
  'case-key-used': text(
    '这份申请已经提交过',
    '第一次提交的内容已登记，后来修改的内容没有提交。如需更改，请用受理编号撤回后重新申请。',
    'This was sent before',
    'What was sent first is registered; what was changed afterwards was not taken. Withdraw it by its number and apply anew.',
  ),
  'case-only-look-up': text(
    '这项服务只能查询',
    '请使用查询页面。',
    'This can only be looked up',
    'Use the page for looking it up.',
  ),
  'cases-too-many': text(
    '操作过于频繁',
    '请十分钟后再试，已填写的内容请先保留。',
    'Too many attempts',
    'Keep what you wrote and try again in ten minutes.',
  ),
  'case-unknown': text(
    '没有查到',
    '请核对受理编号和查询码。',
    'Nothing was found',
    'Check the receipt number and the query code.',
  ),
  'case-erased': text(
    '这件申请的内容已删除',
    '按规定或者按您的要求，内容已删除，不能恢复。',
    'The case was erased',
    'It was erased, by rule or as you asked, and cannot be brought back.',
  ),
  'case-act-closed': text(
    '现在不能这样办理',
    '办件已到下一步，请刷新后查看。',
    'This cannot be done now',
    'The case has moved on; look at it again.',
  ),
  'case-time-taken': text(
    '这个时段已约满或不开放',
    '请另选时段。',
    'That time is taken',
    'Choose another one.',
  ),
  'case-rated-already': text(
    '已经评价过',
    '一件只能评价一次。',
    'It was rated before',
    'A case is rated once.',
  ),
  'case-open': text(
    '办件还没有办结',
    '请先撤回，再删除。',
    'The case is still open',
    'Withdraw it first.',
  ),
  'case-on-record': text(
    '这件须依法保存',
    '保存期满后自动删除，期限见办事指南的个人信息说明。',
    'The law wants it kept',
    'It is erased when its time is over; the guide says when.',
  ),
  'draft-unknown': text(
    '没有找到草稿',
    '草稿保存三十天；链接可能不完整或已过期。',
    'There is no such draft',
    'Drafts are kept for thirty days; the link may be cut off or too old.',
  ),
  'register-too-many': text(
    '查询过于频繁',
    '请十分钟后再试。',
    'Too many questions',
    'Try again in ten minutes.',
  ),
  'register-unasked': text(
    '这项服务没有可查询的名册',
    '请按办事指南上的其他方式查询。',
    'There is nothing to look up here',
    'Use another way that the guide names.',
  ),
  'register-unavailable': text(
    '名册尚未导入',
    '请稍后再试，或电话查询。',
    'The register is not there yet',
    'Try again later, or telephone.',
  ),
  'cases-unavailable': text(
    '暂时不能在线办理',
    '请到窗口或打电话办理；运维人员请设置 CASES_SECRET。',
    'Applications cannot be taken now',
    'Come or telephone. Operators: set CASES_SECRET.',
  ),
};

/** Problems of citizen services. */
export const CASE_PROBLEM_TEXTS = { ...PUBLIC_TEXTS, ...FILE_TEXTS, ...CASE_DESK_PROBLEM_TEXTS };
