### Dated wording of 2019, English, in the manner of the circulars issued that year.

subject-input = Call for input to the work of ITU-T Study Group { $group }
subject-candidates = Call for candidates for posts in the ITU-T study groups
input = ITU-T Study Group { $group } ({ $group-title }) invites input to its work on the subject described below.
candidates = In accordance with WTSA Resolution { $resolution } ({ $revision }), Member States and Sector Members are invited to nominate candidates for the posts named below.
candidate = Each nomination should be accompanied by the curriculum vitae of the candidate, with the experience that qualifies him or her for the post.
term = A person who has held one of these posts for the maximum term of office may not be nominated for the same post again.
send-input = Input should be sent by e-mail to { $email } by { $deadline }, stating the name of the sender and the organization represented.
send-candidates = Nominations should be sent by e-mail to { $email } by { $deadline }.
use = The input received will be submitted to the study group for consideration and may be reflected in its Recommendations and other publications.
page-input = The input received will be posted at { $url }.
page-candidates = The nominations received will be posted at { $url }.
remote = Those who have submitted input may take part remotely in the discussions on it.
