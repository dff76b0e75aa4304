### Dated wording of 2019, Chinese, in the manner of the circulars issued that year.

subject-input = 为ITU-T第{ $group }研究组的工作征集材料
subject-candidates = 征集ITU-T研究组职位的候选人
input = ITU-T第{ $group }研究组（{ $group-title }）现就下述议题为其工作征集材料。
candidates = 根据世界电信标准化全会（WTSA）第{ $resolution }号决议（{ $revision }），请成员国和部门成员为下述职位提名候选人。
candidate = 每项提名均应附上候选人的简历，说明其胜任该职位的经验。
term = 在其中任一职位上已任满最长任期的人员，不得再次被提名担任同一职位。
send-input = 请在{ $deadline }之前将材料通过电子邮件发送至{ $email }，并注明发送者的姓名及其所代表的组织。
send-candidates = 请在{ $deadline }之前将提名通过电子邮件发送至{ $email }。
use = 收到的材料将提交研究组审议，并可能反映在其建议书和其他出版物中。
page-input = 收到的材料将公布在{ $url }。
page-candidates = 收到的提名将公布在{ $url }。
remote = 提交材料的各方可远程参加对其材料的讨论。
